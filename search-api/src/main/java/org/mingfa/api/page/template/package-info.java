/**
 * Templates of the pages, compiled out of src/main/jte.
 *
 * <p>No class is written here by hand; what a template shows is made in org.mingfa.api.page. What the compiler of templates
 * writes says nothing of nulls.
 */
@NullUnmarked
package org.mingfa.api.page.template;

import org.jspecify.annotations.NullUnmarked;
