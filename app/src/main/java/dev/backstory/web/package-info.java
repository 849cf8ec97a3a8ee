/** The site over HTTP. */
@NullMarked
package dev.backstory.web;

import org.jspecify.annotations.NullMarked;
