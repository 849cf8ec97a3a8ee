/**
 * How newspapers and their software write dates, bylines and addresses: small pure readers that
 * several stages share, and access to the HTML parser. They depend on {@code model} alone.
 */
@NullMarked
package dev.backstory.notation;

import org.jspecify.annotations.NullMarked;
