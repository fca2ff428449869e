/**
 * Walks over a link chart that know nothing of what its nodes are.
 *
 * <pre>{@code
 * var roads = Map.of("home", List.of("school"), "school", List.of("home", "station"), "station", List.of("school"));
 * var path = new ShortestPath<String>(place -> roads.getOrDefault(place, List.of()))
 *         .between("home", "station", 6);                              // home, school, station
 * }</pre>
 *
 * <p>{@link org.homeward.engine.graph.ShortestPath} asks for neighbours as it goes, so a chart that is read from postings needs to be
 * stored nowhere. It widens from both ends, the narrower first: six steps among nodes of a hundred neighbours are two million of
 * them, not a million million. The order in which neighbours are given decides which of several shortest paths is found; give them in
 * one that does not depend on arrival.
 *
 * <p>What is a node, what must not be walked over (a hub) and what an edge says is for {@code Chart}, in the package above. Left
 * out on purpose: weights of edges (no number of weak ties makes a strong one), and any measure of who is central: the chart
 * shows, and a person decides.
 */
@NullMarked
package org.homeward.engine.graph;

import org.jspecify.annotations.NullMarked;
