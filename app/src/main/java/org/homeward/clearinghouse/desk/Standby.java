package org.homeward.clearinghouse.desk;

import java.util.List;

/**
 * Who is on call now, or while the desk is open, once it closes.
 *
 * @param open whether the desk is staffed now
 */
record Standby(boolean open, List<Line> lines) {
    /**
     * @param name empty when nobody has the duty
     * @param away whether whoever has it is away then
     */
    record Line(Duty duty, String name, boolean away) {}
}
