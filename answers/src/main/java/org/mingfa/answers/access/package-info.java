/**
 * Who may do what: roles, and the named tokens of people and programs, with the key that hashes them.
 *
 * <p>What each role may ask is said where it is asked; nothing of HTTP or of commands belongs here.
 */
@NullMarked
package org.mingfa.answers.access;

import org.jspecify.annotations.NullMarked;
