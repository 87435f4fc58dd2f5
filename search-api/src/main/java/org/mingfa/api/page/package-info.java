/**
 * Laws, articles and cases as pages that last, and the pages of judges and operators: what a template shows, its links, and what it tells programs about itself.
 *
 * <p>Looks nothing up and composes no law: what is shown are the records of {@code answers}; how it looks is in
 * src/main/jte.
 */
@NullMarked
package org.mingfa.api.page;

import org.jspecify.annotations.NullMarked;
