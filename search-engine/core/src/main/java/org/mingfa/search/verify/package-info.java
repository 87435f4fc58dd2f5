/**
 * Checking the citations of other people's texts against a generation: does the article exist, is it in force, does it
 * say what is quoted.
 *
 * <p>Finding citations in a text is legal-text's; here they are only looked up.
 */
@NullMarked
package org.mingfa.search.verify;

import org.jspecify.annotations.NullMarked;
