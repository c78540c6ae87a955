// The decorators of entities and types need it before anything else is loaded; the product's entries do the same.
import 'reflect-metadata'
