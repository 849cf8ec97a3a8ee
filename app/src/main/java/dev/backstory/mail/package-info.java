/** Sends mail by SMTP. */
@NullMarked
package dev.backstory.mail;

import org.jspecify.annotations.NullMarked;
