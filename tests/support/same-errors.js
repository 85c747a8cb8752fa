'use strict';
// Jest runs tests in a world of their own, where an error made by native code is no `instanceof Error`. The embedded
// engine's package asks just that before it puts the status on an error: without this, tests would see other errors
// than production does.
const { isNativeError } = require('node:util').types;

const ordinary = Function.prototype[Symbol.hasInstance];

Object.defineProperty(Error, Symbol.hasInstance, {
  value(candidate) {
    return ordinary.call(this, candidate) || (this === Error && isNativeError(candidate));
  },
});
