/**
 * Puts a folder that was written in the place of another, as a whole and with the files of others
 * that lay there. Knows nothing of what is in it.
 */
@NullMarked
package dev.backstory.site.folder;

import org.jspecify.annotations.NullMarked;
