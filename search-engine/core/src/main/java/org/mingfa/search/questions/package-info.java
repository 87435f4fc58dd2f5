/**
 * The questions that are known for passages, as vectors: which of them are nearest to what somebody asks. A file of a
 * generation, the same for every engine; read whole, searched one by one.
 */
@NullMarked
package org.mingfa.search.questions;

import org.jspecify.annotations.NullMarked;
