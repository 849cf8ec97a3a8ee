/** The words of the interface, from one file that can be translated. */
@NullMarked
package dev.backstory.site.words;

import org.jspecify.annotations.NullMarked;
