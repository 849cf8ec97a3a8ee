/**
 * The records in which programs are told of a site, in the API, in JSON Lines and by exports, and
 * how records are described as JSON Schema.
 */
@NullMarked
package dev.backstory.site.shape;

import org.jspecify.annotations.NullMarked;
