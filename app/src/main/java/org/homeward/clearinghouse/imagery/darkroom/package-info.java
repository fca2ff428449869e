/**
 * What reads pictures from outside, in a process of its own with little memory and little time: {@code Main} gets an
 * {@link org.homeward.clearinghouse.imagery.darkroom.Order} and the bytes on its standard input, and answers on its standard output with
 * a {@link org.homeward.clearinghouse.imagery.darkroom.Print} or a {@link org.homeward.clearinghouse.imagery.darkroom.Fault}.
 *
 * <ol>
 *   <li>{@link org.homeward.clearinghouse.imagery.darkroom.Form} tells by the first bytes what a file is. Its name is never asked.
 *   <li>{@code JpegOutline}, {@code PngOutline} and {@code WebpOutline} walk over its parts without decoding anything: the size it claims,
 *       whether it is whole, whether something else is hidden behind the picture. What is not needed to draw it (text, thumbnails, places)
 *       is left behind here, so that no decoder ever sees it.
 *   <li>{@code Decoder} decodes what is left, as many points as fit the memory.
 *   <li>{@code Scaled}, {@code Turn} and {@code Colours} make of it a picture of the size asked for, upright, in sRGB.
 *   <li>{@code JpegWriter} writes it as a JPEG with nothing in it but the picture.
 * </ol>
 *
 * <p>Plain Java without Spring, so that the process starts fast and holds nothing worth stealing.
 */
@NullMarked
package org.homeward.clearinghouse.imagery.darkroom;

import org.jspecify.annotations.NullMarked;
