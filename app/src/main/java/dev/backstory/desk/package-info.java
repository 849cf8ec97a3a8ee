/**
 * What can be done with a data folder, in one object: articles taken in, stories written, the site
 * as it stands. It knows neither the console nor the web.
 */
@NullMarked
package dev.backstory.desk;

import org.jspecify.annotations.NullMarked;
