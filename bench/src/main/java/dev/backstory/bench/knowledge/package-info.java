/** How large a knowledge base may be: generated dumps, their indices, and how fast these answer. */
@NullMarked
package dev.backstory.bench.knowledge;

import org.jspecify.annotations.NullMarked;
