/**
 * How newspapers and their machines write dates, bylines and addresses: small pure readers that
 * several stages share, and how the HTML parser is asked. They know {@code model} alone.
 */
@NullMarked
package dev.backstory.notation;

import org.jspecify.annotations.NullMarked;
