/**
 * What is asked of the service over HTTP: laws and changes, search and suggestions, cases and citations, the interview,
 * calculators and element forms, and the protocol of assistants.
 *
 * <p>A controller reads the request and gives the answer its form; what is answered is decided in org.mingfa.answers.
 */
@NullMarked
package org.mingfa.api.endpoint;

import org.jspecify.annotations.NullMarked;
