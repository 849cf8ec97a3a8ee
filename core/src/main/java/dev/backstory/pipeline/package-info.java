/** The stages in their order over the ports; the only package that knows them all. */
@NullMarked
package dev.backstory.pipeline;

import org.jspecify.annotations.NullMarked;
