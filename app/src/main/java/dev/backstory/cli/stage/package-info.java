/** The stages by themselves, files in and lines of JSON out, for pipelines and for measurement. */
@NullMarked
package dev.backstory.cli.stage;

import org.jspecify.annotations.NullMarked;
