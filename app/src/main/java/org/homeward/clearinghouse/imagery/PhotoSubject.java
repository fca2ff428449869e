package org.homeward.clearinghouse.imagery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who or what photos are of.
 *
 * @param name as pages say it
 * @param born null when not known
 * @param address of its own page, within Homeward
 */
public record PhotoSubject(String name, @Nullable LocalDate born, String address) {}
