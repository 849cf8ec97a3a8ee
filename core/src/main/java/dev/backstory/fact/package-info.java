/** A story's articles to the facts they tell, each once, with every telling of it. */
@NullMarked
package dev.backstory.fact;

import org.jspecify.annotations.NullMarked;
