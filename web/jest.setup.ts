import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'

// A second, the default, is short for a page of this size on a machine that runs other tests beside it.
configure({ asyncUtilTimeout: 5_000 })
