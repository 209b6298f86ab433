/** Work at a place of the school that a crew has: written by families that give crews work, read by boards and later reporters. */
@NullMarked
package app.yizhan.workorder;

import org.jspecify.annotations.NullMarked;
