/** The stages on their own, files in and JSON Lines out, for pipelines and for measurement. */
@NullMarked
package dev.backstory.cli.stage;

import org.jspecify.annotations.NullMarked;
