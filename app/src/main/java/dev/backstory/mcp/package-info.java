/**
 * What agents can ask by the Model Context Protocol: tools over the same site that people read, in
 * answers that a model has room for. Whatever comes from articles is marked as quoted.
 */
@NullMarked
package dev.backstory.mcp;

import org.jspecify.annotations.NullMarked;
