/** Pages: templates, the server, and the static site. */
@NullMarked
package dev.backstory.web;

import org.jspecify.annotations.NullMarked;
