/** What is suggested to somebody who types into a search: names and headlines that begin so. */
@NullMarked
package dev.backstory.site.suggest;

import org.jspecify.annotations.NullMarked;
