/**
 * How newspapers and their software write dates, bylines and addresses: small pure readers that
 * several stages share, and access to the HTML parser; what bytes are packed and encoded in; the
 * names that Backstory gives. They depend on {@code model} alone.
 */
@NullMarked
package dev.backstory.notation;

import org.jspecify.annotations.NullMarked;
