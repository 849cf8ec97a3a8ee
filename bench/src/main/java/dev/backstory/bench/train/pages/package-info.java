/** Trainers of what pages print: which sentences, headlines, labels and questions. */
@NullMarked
package dev.backstory.bench.train.pages;

import org.jspecify.annotations.NullMarked;
