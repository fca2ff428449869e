package org.homeward.engine.match;

/**
 * What training found.
 *
 * @param m per feature and level, the probability of the level among pairs that are one entity
 * @param u the same among pairs that are not
 * @param prior probability that a pair drawn blindly is one entity
 * @param household probability that it is two people of one household
 * @param care how m depends on the care taken
 */
record Estimate(double[][] m, double[][] u, double prior, double household, Care care) {}
