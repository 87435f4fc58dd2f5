/**
 * What the service says of its own interface: the OpenAPI description with its examples, and the page that shows it.
 *
 * <p>Answers nothing about law.
 */
@NullMarked
package org.mingfa.api.description;

import org.jspecify.annotations.NullMarked;
