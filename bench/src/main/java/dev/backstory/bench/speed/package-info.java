/** Benchmarks of speed with JMH: {@code ./backstory bench jmh}. They run by name only. */
@NullMarked
package dev.backstory.bench.speed;

import org.jspecify.annotations.NullMarked;
