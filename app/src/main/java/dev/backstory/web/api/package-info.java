/**
 * The site for programs: operations below {@code /api/v1}, each a row of the table of routes with
 * its parameters and what it answers, of which the OpenAPI document is made too. What is answered
 * is what pages show, taken from the same site.
 */
@NullMarked
package dev.backstory.web.api;

import org.jspecify.annotations.NullMarked;
