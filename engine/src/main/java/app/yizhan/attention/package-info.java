/** Which students are in special care (重点关注): read by tables and plans that pay attention, shown on no page. */
@NullMarked
package app.yizhan.attention;

import org.jspecify.annotations.NullMarked;
