/**
 * Reading what is asked, as people and programs write it: days, numbers of articles, named values, parties of a case.
 *
 * <p>Text in, values out; a refusal names the field. No face has a reader of its own for these.
 */
@NullMarked
package org.mingfa.answers.reading;

import org.jspecify.annotations.NullMarked;
