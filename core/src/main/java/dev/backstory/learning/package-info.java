/** What trained models are made of: read from resources, used by the stages. */
@NullMarked
package dev.backstory.learning;

import org.jspecify.annotations.NullMarked;
