/** Trains what tells reporting from captions, posts, promotion and the like. */
@NullMarked
package dev.backstory.bench.train.kinds;

import org.jspecify.annotations.NullMarked;
