package org.homeward.clearinghouse.imagery;

/**
 * A picture to show: JPEG, sRGB, upright, without any metadata.
 *
 * @param width points
 */
public record Picture(byte[] jpeg, int width, int height) {}
