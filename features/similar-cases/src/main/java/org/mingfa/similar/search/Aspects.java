package org.mingfa.similar.search;

/** Similarity apart: of basic facts, focus of dispute, law applied and cause, each 0 to 1. */
public record Aspects(double facts, double focus, double law, double cause) {}
