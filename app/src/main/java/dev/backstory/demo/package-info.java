/**
 * The demonstration newsroom: invented outlets on loopback, whose articles lie under {@code demo/}
 * on the class path. It is a server of pages and feeds like any other; nothing of it is known to
 * the rest of the program, and it knows nothing of the program.
 */
@NullMarked
package dev.backstory.demo;

import org.jspecify.annotations.NullMarked;
