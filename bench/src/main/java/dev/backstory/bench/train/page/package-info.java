/** Trainers of what is read of a page: the text of its article, its title, authors and date. */
@NullMarked
package dev.backstory.bench.train.page;

import org.jspecify.annotations.NullMarked;
