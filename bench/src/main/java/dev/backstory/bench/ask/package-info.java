/** How well readers' questions are answered, and what an answer is known by. */
@NullMarked
package dev.backstory.bench.ask;

import org.jspecify.annotations.NullMarked;
