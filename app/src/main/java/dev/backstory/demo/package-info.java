/** The demonstration newsroom: invented outlets on loopback. */
@NullMarked
package dev.backstory.demo;

import org.jspecify.annotations.NullMarked;
