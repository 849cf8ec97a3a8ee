/**
 * Learns which questions pages print, from those that editors graded. Nothing here is shipped; the
 * weights that come of it are.
 */
package dev.backstory.bench.questions;
