/** The pages, JSON and assets of a site, made from stories; also as a folder of files. */
@NullMarked
package dev.backstory.site;

import org.jspecify.annotations.NullMarked;
