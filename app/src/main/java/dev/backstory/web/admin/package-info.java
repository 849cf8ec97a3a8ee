/** The pages behind the sign-in: for people with accounts, and for editors and owners. */
@NullMarked
package dev.backstory.web.admin;

import org.jspecify.annotations.NullMarked;
