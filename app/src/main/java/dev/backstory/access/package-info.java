/**
 * Who may do what: passwords, sessions, the code of a first start, and how signing in is slowed
 * down. Knows neither HTTP nor SQL.
 */
@NullMarked
package dev.backstory.access;

import org.jspecify.annotations.NullMarked;
