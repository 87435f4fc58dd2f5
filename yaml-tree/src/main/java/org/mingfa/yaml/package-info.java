/**
 * Reading YAML files as a tree that remembers file and line, and binding its maps to records.
 *
 * <p>Knows no law, no rule and no metric: what a key means is decided by the record, or where the tree is read.
 */
@NullMarked
package org.mingfa.yaml;

import org.jspecify.annotations.NullMarked;
