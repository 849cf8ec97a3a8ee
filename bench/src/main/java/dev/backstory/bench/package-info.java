/** The entrance to what measures and trains. */
@NullMarked
package dev.backstory.bench;

import org.jspecify.annotations.NullMarked;
