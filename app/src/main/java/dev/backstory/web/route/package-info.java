/**
 * What the server can be asked and by whom: routes with the right that each needs, who asks, and
 * the guard between both.
 */
@NullMarked
package dev.backstory.web.route;

import org.jspecify.annotations.NullMarked;
