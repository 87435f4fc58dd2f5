/**
 * What is asked of the element forms and answered: which there are, filled, checked, read back, and two beside each other.
 *
 * <p>What a form asks and how it is filled is decided in org.mingfa.forms. Nothing of a case is kept.
 */
@NullMarked
package org.mingfa.answers.forms;

import org.jspecify.annotations.NullMarked;
