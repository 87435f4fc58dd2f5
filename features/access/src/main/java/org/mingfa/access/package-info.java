/**
 * Who may do what: roles, the tokens of people and programs with the key that hashes them, and the audit of what they
 * did.
 *
 * <p>What each role may ask is said where it is asked; nothing of HTTP or of commands belongs here.
 */
@NullMarked
package org.mingfa.access;

import org.jspecify.annotations.NullMarked;
