# board_feed
