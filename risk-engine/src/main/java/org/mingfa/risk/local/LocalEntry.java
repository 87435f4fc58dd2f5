package org.mingfa.risk.local;

/**
 * One value of the operator as a person compares it: under which name, what it says, and where it comes from.
 *
 * @param key tells it from the other values of its file, e.g. 职工月平均工资 浙江 2025
 * @param words e.g. 8000 元
 */
public record LocalEntry(LocalFile file, String key, String words, Provenance provenance) {}
